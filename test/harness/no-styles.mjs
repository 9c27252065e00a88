/** Stylesheets say nothing in a spec: components import them, Jest reads nothing. */
export default { process: () => ({ code: 'module.exports = {};' }) };
