// Imported before everything else by tests whose receivers of webhooks are on this machine: settings are read once.
process.env['WEBHOOK_ALLOWED_HOSTS'] = '127.0.0.1'
