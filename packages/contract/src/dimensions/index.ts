export { DIMENSION_IDS, DIMENSIONS, type DimensionDefinition, type DimensionId } from './dimensions.ts';
