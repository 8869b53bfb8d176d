import type { factors as dutch } from '../nl/factors.ts';

/** Setting up what one signs in with. */
export const factors: typeof dutch = {
  app: {
    title: 'Connect your app',
    step1:
      'Open an app for codes on your phone, such as Microsoft Authenticator, Google Authenticator or that of your password manager.',
    step2: 'Point its camera at this square.',
    qr: 'QR code for your app; the key stands below it in letters',
    orLink: 'Is the app on this device?',
    open: 'Open the app',
    orType: 'Does that not work? Then type this key into the app:',
    step3: 'Type the code that the app shows now.',
    code: 'Code from your app',
    codeWrong: 'These are not six digits.',
    submit: 'Connect app',
    preparing: 'The key is being made …',
  },
  passkey: {
    title: 'Make a passkey',
    name: 'What do you call this device?',
    nameHint: 'By this you recognise the passkey later, for instance “Office laptop”.',
    nameSuggested: 'My device',
    submit: 'Make passkey',
    stopped: 'No passkey was made',
    stoppedDetail: 'You stopped, or this device cannot do it. Try again or choose the app.',
  },
};
