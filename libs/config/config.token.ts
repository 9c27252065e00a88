/** Injects the process's frozen `Config`. */
export const CONFIG = Symbol('CONFIG');
