import { checkPrivacyStatement } from '@verrijk/core';
import { answerInThread } from '../threads/answer-in-thread.ts';

await answerInThread((data) => checkPrivacyStatement(String(data)));
