import type { Channels } from './channel.js';
import { folderChannel, type FolderSettings } from './folder.js';
import { httpChannel, type HttpSettings } from './http.js';
import { smtpChannel, type SmtpSettings } from './smtp.js';

export interface ChannelSettings {
  readonly http: HttpSettings;
  readonly folder: FolderSettings;
  /** Null when no mail is sent. */
  readonly smtp: SmtpSettings | null;
}

export const channelsOf = ({ http, folder, smtp }: ChannelSettings): Channels => ({
  http: httpChannel(http),
  folder: folderChannel(folder),
  smtp: smtpChannel(smtp),
});
