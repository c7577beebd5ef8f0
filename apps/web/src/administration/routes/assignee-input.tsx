import type { WantedAssignee } from '#contracts';
import { Input, Select } from 'antd';
import { useAnswer } from '../../server/use-answer.js';

interface AssigneeInputProps {
  readonly value: WantedAssignee;
  readonly onChange: (value: WantedAssignee) => void;
  readonly label: string;
}

/** Whom a task asks: by what he is to the document, by his post, or by name. */
export function AssigneeInput({ value, onChange, label }: AssigneeInputProps) {
  const way = wayOf(value);
  return (
    <>
      <Select
        aria-label={label}
        value={way}
        options={wayChoices}
        popupMatchSelectWidth={false}
        style={{ width: 250 }}
        onChange={(next) => onChange(firstOf[next])}
      />
      {typeof value === 'object' && 'headOfUnit' in value && (
        <UnitSelect value={value.headOfUnit} onChange={(code) => onChange({ headOfUnit: code })} />
      )}
      {typeof value === 'object' && 'person' in value && (
        <PersonSelect value={value.person} onChange={(person) => onChange({ person })} />
      )}
      {typeof value === 'object' && 'post' in value && (
        <PostSelect value={value.post} onChange={(post) => onChange({ post })} />
      )}
      {way === 'deputyOfField' && typeof value === 'object' && 'deputyInChargeOf' in value && (
        <Input
          aria-label="Lĩnh vực"
          placeholder="Lĩnh vực, như đã phân công"
          style={{ width: 220 }}
          value={value.deputyInChargeOf}
          onChange={(event) => onChange({ deputyInChargeOf: event.target.value })}
        />
      )}
    </>
  );
}

type Way =
  | 'signer'
  | 'headOfDrafting'
  | 'headOfCoordinating'
  | 'headOfUnit'
  | 'formChecker'
  | 'clerk'
  | 'deputyDirector'
  | 'director'
  | 'deputyOfDrafting'
  | 'deputyOfField'
  | 'post'
  | 'person';

const wayWords: Readonly<Record<Way, string>> = {
  signer: 'Người ký văn bản',
  headOfDrafting: 'Trưởng đơn vị soạn thảo',
  headOfCoordinating: 'Trưởng các đơn vị phối hợp',
  headOfUnit: 'Trưởng một đơn vị…',
  formChecker: 'Người kiểm tra thể thức',
  clerk: 'Văn thư',
  deputyDirector: 'Cấp phó của người đứng đầu',
  director: 'Người đứng đầu cơ quan',
  deputyOfDrafting: 'Cấp phó phụ trách đơn vị soạn thảo',
  deputyOfField: 'Cấp phó phụ trách lĩnh vực…',
  post: 'Một chức vụ…',
  person: 'Một người…',
};

const wayChoices = (Object.keys(wayWords) as Way[]).map((value) => ({
  value,
  label: wayWords[value],
}));

/** What a way begins with; who or what exactly is chosen beside it. */
const firstOf: Readonly<Record<Way, WantedAssignee>> = {
  signer: 'signer',
  headOfDrafting: { headOf: 'draftingUnit' },
  headOfCoordinating: { headOf: 'coordinatingUnits' },
  headOfUnit: { headOfUnit: '' },
  formChecker: { role: 'formChecker' },
  clerk: { role: 'clerk' },
  deputyDirector: { role: 'deputyDirector' },
  director: { role: 'director' },
  deputyOfDrafting: { deputyInChargeOf: 'draftingUnit' },
  deputyOfField: { deputyInChargeOf: '' },
  post: { post: '' as never },
  person: { person: '' as never },
};

function wayOf(wanted: WantedAssignee): Way {
  if (wanted === 'signer') return 'signer';
  if ('role' in wanted) return wanted.role;
  if ('headOf' in wanted)
    return wanted.headOf === 'draftingUnit' ? 'headOfDrafting' : 'headOfCoordinating';
  if ('headOfUnit' in wanted) return 'headOfUnit';
  if ('post' in wanted) return 'post';
  if ('person' in wanted) return 'person';
  return wanted.deputyInChargeOf === 'draftingUnit' ? 'deputyOfDrafting' : 'deputyOfField';
}

interface ChoiceProps<Value extends string> {
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

interface SearchedProps<Value extends string> extends ChoiceProps<Value> {
  readonly name: string;
  readonly choices: readonly { readonly value: Value; readonly label: string }[] | undefined;
}

/** One of many, found by typing; nothing is chosen at first. */
const Searched = <Value extends string>(props: SearchedProps<Value>) => {
  const { name, value, choices = [], onChange } = props;
  return (
    <Select
      aria-label={name}
      placeholder={name}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      style={{ width: 250 }}
      value={value || undefined}
      onChange={onChange}
      options={[...choices]}
    />
  );
};

function UnitSelect(choice: ChoiceProps<string>) {
  const units = useAnswer('GET /api/units');
  const choices = units.data
    ?.filter(({ closedOn }) => !closedOn)
    .map(({ code, name }) => ({ value: code, label: name }));
  return <Searched {...choice} name="Đơn vị" choices={choices} />;
}

type PersonId = Extract<WantedAssignee, { person: unknown }>['person'];
type PostId = Extract<WantedAssignee, { post: unknown }>['post'];

function PersonSelect(choice: ChoiceProps<PersonId>) {
  const accounts = useAnswer('GET /api/accounts', { query: {} });
  const choices = accounts.data?.map(({ personId, name }) => ({ value: personId, label: name }));
  return <Searched {...choice} name="Người" choices={choices} />;
}

function PostSelect(choice: ChoiceProps<PostId>) {
  const accounts = useAnswer('GET /api/accounts', { query: {} });
  const choices = accounts.data?.flatMap(({ name, posts }) =>
    posts
      .filter(({ live }) => live)
      .map(({ id, title }) => ({ value: id, label: `${title} – ${name}` })),
  );
  return <Searched {...choice} name="Chức vụ" choices={choices} />;
}
