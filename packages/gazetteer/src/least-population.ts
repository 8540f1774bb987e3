/**
 * Inhabitants from which on the sources list every town. Of smaller places, and those of unknown population, they have only
 * some: the seats of districts, and parts of cities.
 */
export const LEAST_POPULATION = 1000;
