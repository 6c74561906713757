// django-helpdesk: its public page that submits a ticket, and its public page of one ticket.
import { join } from 'node:path';

export const helpdesk = {
  name: 'helpdesk',
  title: 'django-helpdesk 2.6.1',
  environment: { DJANGO_SETTINGS_MODULE: 'settings' },
  application: 'django.core.wsgi:get_wsgi_application()',

  /** Gives the address of the page of one ticket. */
  async fill(call, _data, files) {
    await call('python', ['-m', 'django', 'migrate', '--verbosity', '0']);
    await call('python', ['-m', 'django', 'collectstatic', '--noinput', '--verbosity', '0']);
    return call('python', [join(files, 'demo.py')]);
  },

  pages: (ticket) => ({
    form: { path: '/tickets/submit/', ready: 'select[name=queue]' },
    tracking: { path: ticket, ready: 'textarea[name=comment]' },
  }),
};
