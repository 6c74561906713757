// Roundup: its page of a new issue, which anyone may make, and its page of one issue.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Mails go to a file; files that have compressed copies are sent as those. */
const SETTINGS = [
  'tracker_web=http://127.0.0.1/',
  'mail_domain=voorbeeld.example',
  'mail_host=127.0.0.1',
  'mail_debug=mail.log',
  'web_use_precompressed_files=yes',
];

export const roundup = {
  name: 'roundup',
  title: 'Roundup 2.6.0',
  environment: {},
  application: 'application:application',

  /** Gives the address of the page of one issue. */
  async fill(call, data, files) {
    const tracker = ['-i', join(data, 'tracker')];
    await call('roundup-admin', [...tracker, 'install', 'classic', 'sqlite', SETTINGS.join(',')]);
    await call('roundup-admin', [...tracker, 'initialise', 'invented-password']);
    return call('python', [join(files, 'demo.py')]);
  },

  /** Its pages name the address it is told to be at. */
  adapt(data, url) {
    const settings = join(data, 'tracker/config.ini');
    writeFileSync(settings, readFileSync(settings, 'utf8').replace(/^web = .*$/m, `web = ${url}/`));
  },

  pages: (issue) => ({
    form: { path: '/issue?@template=item', ready: 'form[name=itemSynopsis] input[name=title]' },
    // Whoever is not signed in reads here and can't write.
    tracking: { path: issue, ready: 'table.messages' },
  }),
};
