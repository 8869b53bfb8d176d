/** In a file of their own, so that they can be loaded when one is asked for that did not come with the first page. */
export { ENDPOINTS } from '@verrijk/server/contract';
