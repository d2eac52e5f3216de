/**
 * Payload's Local API skips access control by default, and runs outside the caller's transaction
 * unless given `req`. Both defaults are silent, so every call has to say what it means.
 * Plain JavaScript, because eslint.config.mjs imports it, in editors too, without a compiler.
 */
const METHODS = new Set([
  'count',
  'countGlobalVersions',
  'countVersions',
  'create',
  'delete',
  'duplicate',
  'find',
  'findByID',
  'findDistinct',
  'findGlobal',
  'findGlobalVersionByID',
  'findGlobalVersions',
  'findVersionByID',
  'findVersions',
  'login',
  'resetPassword',
  'restoreGlobalVersion',
  'restoreVersion',
  'unlock',
  'update',
  'updateGlobal',
])

/** `payload.x(…)`, `ctx.payload.x(…)`, `this.payload.x(…)`. */
function isPayload(node) {
  if (node.type === 'Identifier') return node.name === 'payload'
  return (
    node.type === 'MemberExpression' &&
    node.property.type === 'Identifier' &&
    node.property.name === 'payload'
  )
}

function names(object) {
  return object.properties.flatMap((property) =>
    property.type === 'Property' && !property.computed ? [property.key.name ?? property.key.value] : [],
  )
}

function hasVariable(scope, name) {
  for (let current = scope; current; current = current.upper) {
    if (current.set.has(name)) return true
  }
  return false
}

export const stateAccess = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      overrideAccess:
        "State `overrideAccess` in payload.{{method}}(): Payload's default is to skip access control.",
      req: 'Pass `req` to payload.{{method}}(): without it the call runs outside the transaction of this request.',
    },
  },
  create(context) {
    return {
      CallExpression(node) {
        const { callee } = node
        if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return
        const method = callee.property.name
        const [options] = node.arguments
        if (!METHODS.has(method) || !isPayload(callee.object) || options?.type !== 'ObjectExpression') return

        const stated = names(options)
        if (!stated.includes('overrideAccess')) {
          context.report({ node, messageId: 'overrideAccess', data: { method } })
        }
        // A spread may carry `req` where it is optional; only its plain absence is certain.
        const hasSpread = options.properties.some((property) => property.type === 'SpreadElement')
        if (!hasSpread && !stated.includes('req') && hasVariable(context.sourceCode.getScope(node), 'req')) {
          context.report({ node, messageId: 'req', data: { method } })
        }
      },
    }
  },
}
