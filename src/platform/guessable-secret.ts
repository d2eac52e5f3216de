/** What examples, templates and placeholders of secrets are made of; longer words before those that are in them. */
const WORDS_OF_EXAMPLES = new RegExp(
  [
    ...[
      '0123456789',
      'abcdefghijklmnopqrstuvwxyz',
      'abcdef',
      'qwertyuiop',
      'qwerty',
      'asdfghjkl',
      'deadbeef',
    ],
    // The command itself, where nothing ran it.
    ...['openssl', 'rand', 'hex', 'base64'],
    ...['development', 'production', 'placeholder', 'backroom', 'password', 'payload', 'example', 'default'],
    ...[
      'changeit',
      'change',
      'replace',
      'please',
      'insert',
      'string',
      'secret',
      'random',
      'minimum',
      'token',
    ],
    ...[
      'super',
      'value',
      'local',
      'with',
      'your',
      'here',
      'this',
      'jwt',
      'very',
      'long',
      'must',
      'some',
      'demo',
    ],
    ...[
      'test',
      'todo',
      'prod',
      'next',
      'auth',
      'shop',
      'own',
      'key',
      'the',
      'for',
      'dev',
      'env',
      'foo',
      'bar',
    ],
    ...['baz', 'set', 'not', 'my', 'me', 'in', 'to', 'is', 'be', 'at', 'of', 'a', '[0-9]+'],
  ].join('|'),
  'g',
)

const SEQUENCES = /0123456789|1234567890|abcdef|deadbeef/g

/** So much must be left of a secret without such words. */
const MIN_OWN_LETTERS = 5
/** A random one of 16 hexadecimal digits has fewer once in a million. */
const MIN_DISTINCT = 6

/**
 * Whether a secret is one that others know too, as far as it shows: of a template or a manual, or a few characters again
 * and again. It cannot tell that one is random.
 */
export function isGuessableSecret(secret: string): boolean {
  if (new Set(secret).size < MIN_DISTINCT) return true
  const text = secret.toLowerCase().replace(/[^a-z0-9]/g, '')
  // Digits, hexadecimal ones too, are no words.
  const pattern = /^[0-9a-f]+$/.test(text) ? SEQUENCES : WORDS_OF_EXAMPLES
  return text.replace(pattern, '').length < MIN_OWN_LETTERS
}
