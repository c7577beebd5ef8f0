import { bussinessDocTypes, priorities, receiverTypes, steeringTypes } from '../codes.js';
import type {
  Bussiness,
  EdxmlPackage,
  MessageHeader,
  Organ,
  OtherInfo,
  ResponseFor,
  StaffInfo,
} from '../model.js';
import { each, fields, maybeWithin, within } from '../shape/shape.js';
import {
  codeOf,
  day,
  maybeCount,
  maybeDay,
  maybeText,
  moment,
  text,
  texts,
} from '../shape/values.js';

export const organ = fields<Organ>({
  organId: text('OrganId'),
  organizationInCharge: maybeText('OrganizationInCharge'),
  organName: text('OrganName'),
  organAdd: maybeText('OrganAdd'),
  email: maybeText('Email'),
  telephone: maybeText('Telephone'),
  fax: maybeText('Fax'),
  website: maybeText('Website'),
});

export const responseFor = fields<ResponseFor>({
  organId: text('OrganId'),
  code: text('Code'),
  promulgationDate: day('PromulgationDate'),
  documentId: text('DocumentId'),
});

export const staffInfo = fields<StaffInfo>({
  department: maybeText('Department'),
  staff: maybeText('Staff'),
  email: maybeText('Email'),
  mobile: maybeText('Mobile'),
});

const otherInfo = fields<OtherInfo>({
  priority: codeOf('Priority', priorities, '0'),
  sphereOfPromulgation: maybeText('SphereOfPromulgation'),
  typerNotation: maybeText('TyperNotation'),
  promulgationAmount: maybeCount('PromulgationAmount'),
  pageAmount: maybeCount('PageAmount'),
  direction: maybeText('Direction'),
  appendixes: within('Appendixes', texts('Appendix')),
});

/** `edXML:MessageHeader` of a document package. */
export const messageHeader = fields<MessageHeader>({
  from: within('From', organ),
  to: each('To', organ),
  documentId: text('DocumentId'),
  code: within(
    'Code',
    fields({ codeNumber: text('CodeNumber'), codeNotation: text('CodeNotation') }),
  ),
  promulgationInfo: within(
    'PromulgationInfo',
    fields({ place: text('Place'), promulgationDate: day('PromulgationDate') }),
  ),
  documentType: within(
    'DocumentType',
    fields<MessageHeader['documentType']>({
      type: text('Type'),
      typeDetail: maybeText('TypeDetail'),
      typeName: text('TypeName'),
    }),
  ),
  subject: text('Subject'),
  content: text('Content'),
  signerInfo: maybeWithin(
    'SignerInfo',
    fields<NonNullable<MessageHeader['signerInfo']>>({
      competence: maybeText('Competence'),
      position: text('Position'),
      fullName: text('FullName'),
    }),
  ),
  dueDate: maybeDay('DueDate'),
  otherInfo: within('OtherInfo', otherInfo),
  responseFor: each('ResponseFor', responseFor),
  steeringType: codeOf('SteeringType', steeringTypes, '1'),
  toPlaces: within('ToPlaces', texts('Place')),
});

const bussiness = fields<Bussiness>({
  documentId: maybeText('DocumentId'),
  bussinessDocType: codeOf('BussinessDocType', bussinessDocTypes, '0'),
  bussinessDocReason: maybeText('BussinessDocReason'),
  paper: maybeText('Paper'),
  staffInfo: maybeWithin('StaffInfo', staffInfo),
  bussinessDocumentInfo: maybeWithin(
    'BussinessDocumentInfo',
    fields<NonNullable<Bussiness['bussinessDocumentInfo']>>({
      documentInfo: maybeText('DocumentInfo'),
      documentReceiver: maybeText('DocumentReceiver'),
      receiverList: within(
        'ReceiverList',
        each(
          'Receiver',
          fields({
            organId: text('OrganId'),
            receiverType: codeOf('ReceiverType', receiverTypes, '1'),
          }),
        ),
      ),
    }),
  ),
  replacementInfoList: within(
    'ReplacementInfoList',
    each(
      'ReplacementInfo',
      fields({
        documentId: text('DocumentId'),
        organIdList: within('OrganIdList', texts('OrganId')),
      }),
    ),
  ),
});

/** `edXML:TraceHeaderList`. */
export const traceHeaderList = fields<Pick<EdxmlPackage, 'traceHeaders' | 'bussiness'>>({
  traceHeaders: each(
    'TraceHeader',
    fields({ organId: text('OrganId'), timestamp: moment('Timestamp') }),
  ),
  bussiness: within('Bussiness', bussiness),
});
