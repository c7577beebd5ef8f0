import { SearchOutlined } from '@ant-design/icons';
import { useNavigate } from '@tanstack/react-router';
import { AutoComplete, Input, type InputRef } from 'antd';
import { useDeferredValue, useRef, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { reading } from '../server/use-answer.js';
import type { ReplyOf } from '../server/routes.js';
import { useKey } from '../parts/use-key.js';

type Found = ReplyOf<'GET /api/search'>[number];

/** Finds what the person may read, from anywhere: `/`. */
export function SearchBox() {
  const [words, setWords] = useState('');
  const asked = useDeferredValue(words.trim());
  const navigate = useNavigate();
  const box = useRef<InputRef>(null);
  useKey('/', () => box.current?.focus());
  const { data = [] } = useQuery({
    ...reading('GET /api/search', { query: { words: asked } }),
    enabled: asked.length > 1,
  });
  const open = (found: Found): void => {
    setWords('');
    void navigate({ to: addressOfFound(found) });
  };
  return (
    <AutoComplete
      value={words}
      onChange={setWords}
      style={{ width: 'min(420px, 100%)' }}
      popupMatchSelectWidth={520}
      options={data.map((found) => ({
        value: `${found.kind} ${found.id}`,
        found,
        label: (
          <div>
            <div style={{ fontWeight: 600, whiteSpace: 'normal' }}>{found.title}</div>
            <div className="soft">{found.subtitle}</div>
          </div>
        ),
      }))}
      onSelect={(_value, { found }) => open(found)}
      notFoundContent={asked.length > 1 ? 'Không tìm thấy văn bản nào' : null}
    >
      <Input
        ref={box}
        prefix={<SearchOutlined />}
        placeholder="Tìm số, ký hiệu, trích yếu…   /"
        aria-label="Tìm văn bản"
        onPressEnter={() => {
          if (asked) void navigate({ to: '/tra-cuu', search: { tim: asked } });
        }}
      />
    </AutoComplete>
  );
}

const addressOfFound = ({ kind, id }: Found): string =>
  kind === 'incoming' ? `/van-ban-den/${id}` : `/van-ban/${id}`;
