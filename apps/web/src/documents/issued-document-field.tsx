import type { DocumentType } from '#contracts';
import { Form, Select } from 'antd';
import { useState } from 'react';
import { needed } from '../parts/form-drawer.js';
import { useAnswer } from '../server/use-answer.js';

const issued = ['issued', 'sent', 'acknowledged', 'filed'] as const;

interface IssuedDocumentFieldProps {
  /** Only documents of this type; any when absent. */
  readonly docType?: DocumentType | undefined;
}

/** The field `documentId` of a form: an issued document that the reader may see, found by its words. */
export function IssuedDocumentField({ docType }: IssuedDocumentFieldProps) {
  const [search, setSearch] = useState('');
  const found = useAnswer('GET /api/documents', {
    query: { state: [...issued], search: search.trim() || undefined, limit: 50 },
  }).data?.documents;
  return (
    <Form.Item name="documentId" label="Văn bản" rules={needed('Hãy chọn văn bản')}>
      <Select
        showSearch={{ filterOption: false, onSearch: setSearch }}
        notFoundContent="Không có văn bản đã ban hành nào bạn được xem khớp từ này"
        options={
          found
            ?.filter((one) => docType === undefined || one.docType === docType)
            .map(({ id, code, subject }) => ({
              value: id,
              label: [code, subject].filter(Boolean).join(' – '),
            })) ?? []
        }
      />
    </Form.Item>
  );
}
