/** Setting up what one signs in with. */
export const factors = {
  app: {
    title: 'Koppel je app',
    step1:
      'Open een app voor codes op je telefoon, bijvoorbeeld Microsoft Authenticator, Google Authenticator of die van je wachtwoordkluis.',
    step2: 'Richt de camera op dit vierkant.',
    qr: 'QR-code voor je app; de sleutel staat er in letters onder',
    orLink: 'Staat de app op dit apparaat?',
    open: 'Open de app',
    orType: 'Lukt dat niet? Typ dan deze sleutel over in de app:',
    step3: 'Typ de code die de app nu laat zien.',
    code: 'Code uit je app',
    codeWrong: 'Dit zijn geen zes cijfers.',
    submit: 'App koppelen',
    preparing: 'De sleutel wordt gemaakt …',
  },
  passkey: {
    title: 'Maak een passkey',
    name: 'Hoe noem je dit apparaat?',
    nameHint: 'Zo herken je de passkey later, bijvoorbeeld “Laptop kantoor”.',
    nameSuggested: 'Mijn apparaat',
    submit: 'Passkey maken',
    stopped: 'Er is geen passkey gemaakt',
    stoppedDetail: 'Je hebt gestopt, of dit apparaat kan het niet. Probeer het opnieuw of kies de app.',
  },
};
