const list = (words: string): readonly string[] => words.split(', ');

export const firstNames = list(
  'Mara, Tomas, Aiko, Jonas, Leila, Pedro, Ingrid, Kofi, Nadia, Emil, Rosa, Viktor, Amina, Felix, ' +
    'Greta, Hugo, Sanna, Omar, Petra, Dario, Wanda, Ravi, Clara, Yusuf',
);

export const lastNames = list(
  'Okafor, Lindqvist, Moreno, Tanaka, Petrov, Haddad, Novak, Keller, Silva, Brandt, Osei, Castelli, ' +
    'Varga, Duval, Jensen, Marsh, Iqbal, Romero, Falk, Sorel, Whitby, Amari, Kowal, Bauer',
);

export const places = list(
  'harbour office, old mill, town library, railway station, north gate, village school, fish market, ' +
    'botanical garden, ferry landing, stone bridge, corner bakery, lighthouse, observatory, ' +
    'community hall, tram depot, river lock',
);

export const days = list('Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday');

export const months = list(
  'January, February, March, April, May, June, July, August, September, October, November, December',
);

const everydayThings = list(
  'jars of honey, brass lamps, wool blankets, paper maps, clay bowls, bicycles, kites, umbrellas',
);

const thingsByDomain: Readonly<Record<string, readonly string[]>> = {
  science: list('soil samples, field notebooks, rain gauges, fossils, glass slides, star charts'),
  business: list('invoices, contracts, order forms, price lists, parcels, ledgers'),
  politics: list('petitions, ballot papers, posters, pamphlets, open letters, voting cards'),
  sport: list('medals, rackets, footballs, jerseys, season tickets, stopwatches'),
  tech: list('batteries, circuit boards, sensors, cables, laptops, screws'),
  health: list('bandages, blood tests, prescriptions, thermometers, first-aid kits, masks'),
  edu: list('textbooks, report cards, exercise books, chalk boxes, timetables, globes'),
};

/** What the people of a domain, such as `science`, have to do with. */
export function thingsOf(domain: string): readonly string[] {
  const word = domain.toLowerCase();
  const known = Object.keys(thingsByDomain).find((stem) => word.includes(stem));
  return (known === undefined ? undefined : thingsByDomain[known]) ?? everydayThings;
}
