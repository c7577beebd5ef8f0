import { useParams } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { NotFoundState } from '../parts/states.js';
import { BooksSection } from './books-section.js';
import { CalendarSection } from './calendar/calendar-section.js';
import { DelegationsSection } from './delegations-section.js';
import { DigestSection } from './digest-section.js';
import { FieldsSection } from './fields-section.js';
import { KeysSection } from './keys/keys-section.js';
import { PeopleSection } from './people-section.js';
import { PicturesSection } from './pictures/pictures-section.js';
import { ReceiversSection } from './receivers-section.js';
import { RoutesSection } from './routes/routes-section.js';
import { SetupSection } from './setup-section.js';
import { SigningSettingsSection } from './signing-settings/signing-settings-section.js';
import { TrustSection } from './trust/trust-section.js';
import { UnitsSection } from './units-section.js';

const sections: Readonly<Record<string, ComponentType>> = {
  nguoi: PeopleSection,
  'don-vi': UnitsSection,
  'uy-quyen': DelegationsSection,
  'phu-trach': FieldsSection,
  lich: CalendarSection,
  'ban-tin': DigestSection,
  'duong-trinh': RoutesSection,
  so: BooksSection,
  'noi-nhan': ReceiversSection,
  khoa: KeysSection,
  'anh-chu-ky': PicturesSection,
  'ky-so': SigningSettingsSection,
  'tin-cay': TrustSection,
  'cai-dat': SetupSection,
};

/** What an administrator looks after, one section an address. */
export function AdministrationPage() {
  const { section = '' } = useParams({ strict: false });
  const Section = sections[section] ?? NotFoundState;
  return <Section />;
}
