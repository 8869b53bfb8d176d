import type { ProviderRegion } from './provider.ts';

/**
 * The thirteen municipalities taken as Rotterdam-Rijnmond, with the four digits of their postcodes according to the BAG
 * (public domain; postcodes by municipality, 2018 and 2026). What the provider itself means by the region was not found: this
 * is a default that anyone can edit (docs/providers.md). 2761 is left out, since all its addresses are in Zuidplas. `places`
 * also names the municipalities that were merged into these (Bernisse in 2015, Westvoorne in 2023).
 */
export const ROTTERDAM_RIJNMOND: readonly ProviderRegion[] = [
  {
    municipality: 'Albrandswaard',
    places: ['Poortugaal', 'Rhoon', 'Rotterdam-Albrandswaard'],
    pc4: [3160, 3161, 3162, 3165, 3171, 3172, 3176],
  },
  {
    municipality: 'Barendrecht',
    places: [],
    pc4: [2991, 2992, 2993, 2994],
  },
  {
    municipality: 'Capelle aan den IJssel',
    places: [],
    pc4: [2901, 2902, 2903, 2904, 2905, 2906, 2907, 2908, 2909],
  },
  {
    municipality: 'Goeree-Overflakkee',
    places: [
      'Achthuizen',
      'Den Bommel',
      'Dirksland',
      'Goedereede',
      'Herkingen',
      'Melissant',
      'Middelharnis',
      'Nieuwe-Tonge',
      'Ooltgensplaat',
      'Ouddorp',
      'Oude-Tonge',
      'Sommelsdijk',
      "Stad aan 't Haringvliet",
      'Stellendam',
    ],
    pc4: [3241, 3243, 3244, 3245, 3247, 3248, 3249, 3251, 3252, 3253, 3255, 3256, 3257, 3258],
  },
  {
    municipality: 'Krimpen aan den IJssel',
    places: [],
    pc4: [2921, 2922, 2923, 2924, 2925, 2926],
  },
  {
    municipality: 'Lansingerland',
    places: ['Bergschenhoek', 'Berkel en Rodenrijs', 'Bleiswijk'],
    pc4: [2651, 2652, 2661, 2662, 2665],
  },
  {
    municipality: 'Maassluis',
    places: [],
    pc4: [3141, 3142, 3143, 3144, 3145, 3146, 3147],
  },
  {
    municipality: 'Nissewaard',
    places: [
      'Abbenbroek',
      'Geervliet',
      'Heenvliet',
      'Hekelingen',
      'Simonshaven',
      'Spijkenisse',
      'Zuidland',
      'Bernisse',
    ],
    pc4: [3201, 3202, 3203, 3204, 3205, 3206, 3207, 3208, 3209, 3211, 3212, 3214, 3216, 3218],
  },
  {
    municipality: 'Ridderkerk',
    places: [],
    pc4: [2981, 2982, 2983, 2984, 2985, 2986, 2987, 2988, 2989],
  },
  {
    municipality: 'Rotterdam',
    places: [
      'Botlek Rotterdam',
      'Europoort Rotterdam',
      'Hoek van Holland',
      'Hoogvliet Rotterdam',
      'Maasvlakte Rotterdam',
      'Pernis Rotterdam',
      'Rozenburg',
      'Vondelingenplaat Rotterdam',
      'Hoogvliet',
      'Pernis',
    ],
    pc4: [
      3011, 3012, 3013, 3014, 3015, 3016, 3021, 3022, 3023, 3024, 3025, 3026, 3027, 3028, 3029, 3031, 3032, 3033, 3034,
      3035, 3036, 3037, 3038, 3039, 3041, 3042, 3043, 3044, 3045, 3046, 3047, 3051, 3052, 3053, 3054, 3055, 3056, 3059,
      3061, 3062, 3063, 3064, 3065, 3066, 3067, 3068, 3069, 3071, 3072, 3073, 3074, 3075, 3076, 3077, 3078, 3079, 3081,
      3082, 3083, 3084, 3085, 3086, 3087, 3088, 3089, 3151, 3181, 3191, 3192, 3193, 3194, 3195, 3196, 3197, 3198, 3199,
    ],
  },
  {
    municipality: 'Schiedam',
    places: [],
    pc4: [3111, 3112, 3113, 3114, 3115, 3116, 3117, 3118, 3119, 3121, 3122, 3123, 3124, 3125],
  },
  {
    municipality: 'Vlaardingen',
    places: [],
    pc4: [3131, 3132, 3133, 3134, 3135, 3136, 3137, 3138],
  },
  {
    municipality: 'Voorne aan Zee',
    places: [
      'Brielle',
      'Hellevoetsluis',
      'Oostvoorne',
      'Oudenhoorn',
      'Rockanje',
      'Tinte',
      'Vierpolders',
      'Zwartewaal',
      'Westvoorne',
    ],
    pc4: [3221, 3222, 3223, 3224, 3225, 3227, 3231, 3232, 3233, 3234, 3235, 3237, 3238],
  },
];
