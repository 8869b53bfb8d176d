import type { OrderState } from '@verrijk/server/contract';
import type { NextStep, Turn } from '../../orders/next-step.ts';

/** What one side reads of the other and of itself. */
type Side = 'organisation' | 'provider';
type BySide<Key extends string> = Readonly<Record<Side, Readonly<Record<Key, string>>>>;

/** Where an order stands in two or three words, for who reads it. */
const states: BySide<OrderState> = {
  organisation: {
    draft: 'Nog niet verstuurd',
    counted: 'Offerte gevraagd',
    quoted: 'Offerte ontvangen',
    accepted: 'Overeenkomst tekenen',
    agreed: 'Klaar om aan te leveren',
    delivered: 'Aangeleverd',
    processing: 'Wordt verrijkt',
    ready: 'Resultaat klaar',
    purged: 'Afgerond en gewist',
    refused: 'Geweigerd',
    cancelled: 'Ingetrokken',
    failed: 'Niet gelukt',
  },
  provider: {
    draft: 'Concept',
    counted: 'Offerte gevraagd',
    quoted: 'Offerte gedaan',
    accepted: 'Offerte aanvaard',
    agreed: 'Overeenkomst getekend',
    delivered: 'Bestand aangeleverd',
    processing: 'Wordt verrijkt',
    ready: 'Resultaat klaar',
    purged: 'Afgerond en gewist',
    refused: 'Geweigerd',
    cancelled: 'Ingetrokken',
    failed: 'Niet gelukt',
  },
};

/** What comes next, said to who reads it: by whom can be heard in the sentence. */
const next: BySide<NextStep> = {
  organisation: {
    count: 'Controleer je bestand en vraag een offerte',
    quote: 'De leverancier maakt een offerte',
    'quote-anew': 'De offerte is verlopen: de leverancier kan een nieuwe doen',
    accept: 'Bekijk de offerte en aanvaard haar',
    sign: 'Teken de overeenkomst; de leverancier tekent ook',
    'sign-organisation': 'Teken de overeenkomst',
    'sign-provider': 'De leverancier tekent de overeenkomst',
    complete: 'Vul de gegevens van je organisatie aan voor de overeenkomst; de leverancier doet dat ook',
    'complete-organisation': 'Vul de gegevens van je organisatie aan voor de overeenkomst',
    'complete-provider': 'De leverancier vult zijn gegevens aan voor de overeenkomst',
    deliver: 'Lever het bestand aan',
    process: 'Het bestand wordt verrijkt; je hoeft niets te doen',
    'use-reference': 'De leverancier zet een doelgroepenbestand klaar',
    mend: 'Probeer het opnieuw, of lever een ander bestand aan',
    collect: 'Haal het resultaat op',
    none: 'Er hoeft niets meer te gebeuren',
  },
  provider: {
    count: 'De organisatie controleert haar bestand',
    quote: 'Offerte maken',
    'quote-anew': 'Offerte verlopen: maak een nieuwe',
    accept: 'De organisatie beslist over de offerte',
    sign: 'Overeenkomst tekenen; de organisatie tekent ook',
    'sign-organisation': 'De organisatie tekent de overeenkomst',
    'sign-provider': 'Overeenkomst tekenen',
    complete: 'Jullie gegevens aanvullen voor de overeenkomst; de organisatie doet dat ook',
    'complete-organisation': 'De organisatie vult haar gegevens aan',
    'complete-provider': 'Jullie gegevens aanvullen voor de overeenkomst',
    deliver: 'De organisatie levert het bestand aan',
    process: 'Het bestand wordt verrijkt',
    'use-reference': 'Doelgroepenbestand in gebruik nemen',
    mend: 'Opnieuw proberen, of de organisatie levert een ander bestand',
    collect: 'De organisatie haalt het resultaat op',
    none: 'Er hoeft niets meer te gebeuren',
  },
};

/** Whose turn it is. */
const turns: BySide<Turn> = {
  organisation: {
    organisation: 'Jij bent aan zet',
    provider: 'De leverancier is aan zet',
    both: 'Jij en de leverancier',
    service: 'Gaat vanzelf',
    nobody: 'Klaar',
  },
  provider: {
    organisation: 'De organisatie is aan zet',
    provider: 'Jullie zijn aan zet',
    both: 'Jullie en de organisatie',
    service: 'Gaat vanzelf',
    nobody: 'Afgesloten',
  },
};

/** Orders, for both sides. */
export const orderWords = { states, next, turns };
