// @ts-check
import { parseSync, Visitor } from 'oxc-parser';

/**
 * One thing a source file reaches for: what an import, a re-export, `import()`, `require()` or a type's `import('…')` names; or
 * `global:process.env` for a look at the environment.
 * @typedef {{ specifier: string, isType: boolean, line: number }} Reference
 */

const ENVIRONMENT = 'global:process.env';

/**
 * Reads what a source file refers to. Specifiers that are computed at run time can't be read and are left out; so is everything in
 * a file that doesn't parse, since the compiler and the linter refuse that file anyway.
 *
 * @param {string} file its name tells the language
 * @param {string} source
 * @returns {readonly Reference[]}
 */
export function readReferences(file, source) {
  /** @type {Reference[]} */
  const references = [];
  /** @param {string | undefined} specifier @param {{ start: number }} node @param {boolean} [isType] */
  const add = (specifier, { start }, isType = false) => {
    if (specifier !== undefined) references.push({ specifier, isType, line: lineOf(source, start) });
  };
  new Visitor({
    ImportDeclaration: (node) => {
      add(node.source.value, node, node.importKind === 'type');
      if (isProcessModule(node.source.value) && node.specifiers.some(importsEnv)) add(ENVIRONMENT, node);
    },
    ExportNamedDeclaration: (node) => add(node.source?.value, node, node.exportKind === 'type'),
    ExportAllDeclaration: (node) => add(node.source.value, node, node.exportKind === 'type'),
    ImportExpression: (node) => add(literal(node.source), node),
    TSImportType: (node) => add(literal(node.source), node, true),
    TSExternalModuleReference: (node) => add(literal(node.expression), node),
    CallExpression: (node) => {
      if (isNamed(node.callee, 'require')) add(literal(node.arguments[0]), node);
    },
    MemberExpression: (node) => {
      if (isProcess(node.object) && keyOf(node.property) === 'env') add(ENVIRONMENT, node);
    },
    VariableDeclarator: (node) => {
      if (isProcess(node.init) && takesEnv(node.id)) add(ENVIRONMENT, node);
    },
  }).visit(parseSync(file, source).program);
  return references;
}

/** @typedef {{ type: string }} Node */

/** @param {string} specifier */
const isProcessModule = (specifier) => specifier === 'node:process' || specifier === 'process';

/** @param {import('oxc-parser').ImportDeclarationSpecifier} specifier */
const importsEnv = (specifier) => specifier.type === 'ImportSpecifier' && keyOf(specifier.imported) === 'env';

/**
 * `process`, or `process` taken from another object such as `globalThis`.
 * @param {import('oxc-parser').Expression | import('oxc-parser').Super | null} node
 */
function isProcess(node) {
  if (node?.type === 'MemberExpression') return keyOf(node.property) === 'process';
  return isNamed(node, 'process');
}

/** @param {import('oxc-parser').BindingPattern} pattern */
function takesEnv(pattern) {
  return (
    pattern.type === 'ObjectPattern' &&
    pattern.properties.some((property) => property.type === 'Property' && keyOf(property.key) === 'env')
  );
}

/** @param {Node | null | undefined} node @param {string} name */
const isNamed = (node, name) => node?.type === 'Identifier' && 'name' in node && node.name === name;

/** The name by which a property is reached, whether `.name` or `['name']`. @param {Node} node */
const keyOf = (node) => ('name' in node ? node.name : literal(node));

/** @param {Node | null | undefined} node @returns {string | undefined} */
function literal(node) {
  return node?.type === 'Literal' && 'value' in node && typeof node.value === 'string' ? node.value : undefined;
}

/** @param {string} source @param {number} offset */
const lineOf = (source, offset) => source.slice(0, offset).split('\n').length;
