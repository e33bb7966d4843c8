/** Laying out buildings and doors, pure: the stairwell and the desk derive the same ids. */
export * from './layOut.ts';
