import { statusCodes } from '../codes.js';
import type { EdxmlStatus } from '../model.js';
import { fields, maybeWithin, within } from '../shape/shape.js';
import { codeOf, maybeText, moment } from '../shape/values.js';
import { organ, responseFor, staffInfo } from './header.js';

/** `edXML:MessageHeader` of a status message. */
export const statusHeader = fields<Omit<EdxmlStatus, 'messageId' | 'inReplyTo'>>({
  responseFor: within('ResponseFor', responseFor),
  from: within('From', organ),
  statusCode: codeOf('StatusCode', statusCodes, '01'),
  description: maybeText('Description'),
  timestamp: moment('Timestamp'),
  staffInfo: maybeWithin('StaffInfo', staffInfo),
});
