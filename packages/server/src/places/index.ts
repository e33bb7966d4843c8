/** What other areas take from places: the branches of the tree. */
export { branchOf, byBranch } from './branches.ts';
