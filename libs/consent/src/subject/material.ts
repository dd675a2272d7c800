/** How the API names what authors are asked about. Services take any kind; only resolvers know this one. */
export const MATERIAL = 'material';
