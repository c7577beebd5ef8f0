import type { PostId, UnitId } from '#kernel';
import { chooseAuthority } from './choose-authority.js';
import { basisText, signatureLines, type HeldAuthority } from './held-authority.js';

const held = (given: Partial<HeldAuthority>): HeldAuthority => ({
  postId: 'post' as PostId,
  personName: 'Trần Thị Bình',
  title: 'Phó Giám đốc',
  form: 'KT',
  onBehalfOf: 'Giám đốc',
  docTypes: ['KH', 'BC'],
  unitIds: null,
  scope: 'Kế hoạch, báo cáo',
  from: '2026-01-01',
  to: '2026-06-30',
  basis: 'Quyết định số 15/QĐ-TTYT',
  ...given,
});
const headship = held({
  form: null,
  onBehalfOf: null,
  basis: null,
  docTypes: null,
  scope: null,
  title: 'Giám đốc',
});

const choose = (authorities: HeldAuthority[], docType: 'KH' | 'QĐ', day: string) =>
  chooseAuthority(authorities, { docType }, day, 'Trần Thị Bình');

describe('an authority', () => {
  it.each(['2026-01-01', '2026-06-30'])('counts on its first and its last day (%s)', (day) => {
    expect(choose([held({})], 'KH', day).form).toBe('KT');
  });

  it.each([
    ['2025-12-31', 'KH', 'SignerAuthorityHasNotBegun', { beginsOn: '2026-01-01' }],
    ['2026-07-01', 'KH', 'SignerAuthorityHasExpired', { expiredOn: '2026-06-30' }],
    ['2026-03-01', 'QĐ', 'SignerAuthorityDoesNotCoverType', { covers: 'KH, BC' }],
  ] as const)('on %s for %s is refused: %s', (day, docType, code, details) => {
    expect(() => choose([held({})], docType, day)).toThrow(
      expect.objectContaining({
        code,
        details: expect.objectContaining({
          ...details,
          basis: 'KT. Giám đốc theo Quyết định số 15/QĐ-TTYT',
        }),
      }),
    );
  });

  it.each([
    ['KH', 'SignerAuthorityHasNotBegun', { beginsOn: '2026-08-01', basis: /21/ }],
    ['QĐ', 'SignerAuthorityHasExpired', { expiredOn: '2026-06-30', basis: /15/ }],
  ] as const)('that ended and was renewed for plans is told for %s: %s', (docType, code, told) => {
    const renewed = held({ from: '2026-08-01', to: null, docTypes: ['KH'], basis: 'QĐ số 21' });
    const both = [held({}), renewed];
    expect(() => choose(both, docType, '2026-07-15')).toThrow(
      expect.objectContaining({
        code,
        details: expect.objectContaining({ ...told, basis: expect.stringMatching(told.basis) }),
      }),
    );
  });

  it('is refused when there never was one', () => {
    expect(() => choose([], 'KH', '2026-03-01')).toThrow(
      expect.objectContaining({ code: 'SignerHasNoLiveAuthority' }),
    );
  });

  it.each([
    ['KT', 'GUQ', /ủy quyền/],
    ['TL', 'GUQ', /không giao lại/],
    ['TUQ', 'QC', /quy chế/],
    ['TL', 'NQ', /tập thể/],
  ] as const)('%s of every type still leaves %s to the head', (form, docType, power) => {
    const wide = held({ form, docTypes: null });
    expect(() => chooseAuthority([wide], { docType }, '2026-03-01', 'Trần Thị Bình')).toThrow(
      expect.objectContaining({
        code: 'SignerPowerIsReserved',
        details: expect.objectContaining({ form, docType, power: expect.stringMatching(power) }),
      }),
    );
    expect(chooseAuthority([wide, headship], { docType }, '2026-03-01', '')).toBe(headship);
  });

  it('for some units covers what those draft, and nobody else', () => {
    const [own, other] = ['tchc', 'khnv'] as UnitId[];
    const limited = held({ unitIds: [own as UnitId], scope: 'Công việc tổ chức' });
    const on = (unitId: UnitId | undefined) =>
      chooseAuthority([limited], { docType: 'KH', unitId }, '2026-03-01', 'Trần Thị Bình');
    expect([on(own), on(undefined)]).toEqual([limited, limited]);
    expect(() => on(other)).toThrow(
      expect.objectContaining({
        code: 'SignerAuthorityDoesNotCoverUnit',
        details: expect.objectContaining({ scope: 'Công việc tổ chức' }),
      }),
    );
  });

  it('of the head comes before one by delegation', () => {
    expect(choose([held({ docTypes: null }), headship], 'KH', '2026-03-01')).toBe(headship);
  });

  it('that covers the type is found behind one that does not', () => {
    const special = held({ form: 'TUQ', docTypes: ['QĐ'] });
    expect(choose([held({}), special], 'QĐ', '2026-03-01')).toBe(special);
  });
});

describe('the lines above a signature', () => {
  it.each([
    [held({}), ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC']],
    [headship, ['GIÁM ĐỐC']],
    [held({ form: 'Q', title: 'Phó Giám đốc' }), ['Q. GIÁM ĐỐC']],
    [
      held({ form: 'TL', title: 'Trưởng phòng Tổ chức - Hành chính' }),
      ['TL. GIÁM ĐỐC', 'TRƯỞNG PHÒNG TỔ CHỨC - HÀNH CHÍNH'],
    ],
    [
      held({ form: 'TM', onBehalfOf: 'Ban Giám đốc', title: 'Giám đốc' }),
      ['TM. BAN GIÁM ĐỐC', 'GIÁM ĐỐC'],
    ],
  ])('of %j', (authority, lines) => {
    expect(signatureLines(authority)).toEqual(lines);
  });

  it('and the ground they stand on', () => {
    expect(basisText(headship)).toBe('Giám đốc');
  });
});
