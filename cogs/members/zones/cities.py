"""Cities whose time zone bears another city's name. Pure data.

A zone's own city (Madrid for Europe/Madrid) is not repeated here: its names come from the time zone database
and CLDR. Spellings of one city stand in one entry, the English one first and the Spanish one second where it
differs: `Seville=Sevilla`. The nearest to home for most people come first within a zone.
"""

from __future__ import annotations

from collections.abc import Mapping

CITIES: Mapping[str, str] = {
    # Europe
    "Europe/London": "Manchester, Birmingham, Glasgow, Edinburgh=Edimburgo, Leeds, Liverpool, Bristol, "
    "Cardiff, Belfast, Sheffield, Newcastle, Nottingham, Leicester, Southampton, Brighton, Cambridge, Oxford",
    "Europe/Dublin": "Cork, Galway, Limerick",
    "Europe/Madrid": "Barcelona, Valencia, Seville=Sevilla, Zaragoza, Malaga=Málaga, Bilbao, Murcia, "
    "Palma, Alicante, Cordoba=Córdoba, Valladolid, Vigo, Gijon=Gijón, A Coruna=A Coruña=La Coruña, Granada, "
    "Vitoria=Vitoria-Gasteiz, Pamplona, San Sebastian=San Sebastián=Donostia, Santander, Oviedo, Salamanca, "
    "Cadiz=Cádiz, Almeria=Almería, Toledo, Burgos, Leon=León",
    "Atlantic/Canary": "Las Palmas, Santa Cruz de Tenerife, Tenerife, La Laguna",
    "Europe/Lisbon": "Porto=Oporto, Braga, Coimbra, Faro",
    "Europe/Paris": "Lyon, Marseille=Marsella, Toulouse=Tolosa, Nice=Niza, Nantes, Bordeaux=Burdeos, "
    "Strasbourg=Estrasburgo, Lille, Rennes, Montpellier",
    "Europe/Brussels": "Antwerp=Amberes=Antwerpen, Ghent=Gante=Gent, Bruges=Brujas, Liege=Lieja=Liège",
    "Europe/Amsterdam": "Rotterdam, The Hague=La Haya=Den Haag, Utrecht, Eindhoven, Groningen=Groninga",
    "Europe/Berlin": "Munich=Múnich=München, Hamburg=Hamburgo, Cologne=Colonia=Köln, Frankfurt=Fráncfort, "
    "Stuttgart, Dusseldorf=Düsseldorf, Leipzig, Dortmund, Bremen, Dresden=Dresde, Hanover=Hannover, "
    "Nuremberg=Núremberg=Nürnberg, Bonn",
    "Europe/Vienna": "Graz, Linz, Salzburg=Salzburgo, Innsbruck",
    "Europe/Zurich": "Geneva=Ginebra=Genève, Basel=Basilea, Bern=Berna, Lausanne=Lausana",
    "Europe/Rome": "Milan=Milán=Milano, Naples=Nápoles=Napoli, Turin=Turín=Torino, Palermo, "
    "Genoa=Génova=Genova, Bologna=Bolonia, Florence=Florencia=Firenze, Venice=Venecia=Venezia, Verona, Bari",
    "Europe/Warsaw": "Krakow=Cracovia=Kraków, Lodz=Łódź, Wroclaw=Breslavia=Wrocław, Poznan=Poznań, "
    "Gdansk=Gdańsk",
    "Europe/Prague": "Brno, Ostrava",
    "Europe/Bratislava": "Kosice=Košice",
    "Europe/Budapest": "Debrecen, Szeged",
    "Europe/Bucharest": "Cluj-Napoca, Timisoara=Timișoara, Iasi=Iași, Brasov=Brașov",
    "Europe/Sofia": "Plovdiv, Varna",
    "Europe/Athens": "Thessaloniki=Tesalónica, Patras, Heraklion=Heraclión",
    "Europe/Istanbul": "Ankara, Izmir=Esmirna=İzmir, Bursa, Antalya, Adana",
    "Europe/Copenhagen": "Aarhus, Odense, Aalborg",
    "Europe/Stockholm": "Gothenburg=Gotemburgo=Göteborg, Malmo=Malmö, Uppsala",
    "Europe/Oslo": "Bergen, Trondheim, Stavanger",
    "Europe/Helsinki": "Espoo, Tampere, Turku, Oulu",
    "Europe/Riga": "Daugavpils",
    "Europe/Vilnius": "Kaunas",
    "Europe/Tallinn": "Tartu",
    "Europe/Kyiv": "Lviv=Leópolis, Kharkiv=Járkov, Odesa=Odessa, Dnipro",
    "Europe/Minsk": "Gomel",
    "Europe/Moscow": "Saint Petersburg=San Petersburgo, Nizhny Novgorod=Nizhni Nóvgorod, Kazan=Kazán, "
    "Rostov-on-Don=Rostov del Don, Sochi",
    "Europe/Zagreb": "Split, Rijeka",
    "Europe/Belgrade": "Novi Sad, Nis=Niš",
    "Europe/Ljubljana": "Maribor",
    # Asia
    "Asia/Yekaterinburg": "Chelyabinsk=Cheliábinsk, Perm, Ufa",
    "Asia/Kolkata": "Mumbai=Bombay, Delhi, New Delhi=Nueva Delhi, Bengaluru=Bangalore, "
    "Chennai=Madrás=Madras, Hyderabad, Ahmedabad, Pune, Jaipur, Lucknow, Surat, Kochi, Goa, Chandigarh",
    "Asia/Karachi": "Lahore, Islamabad, Faisalabad, Rawalpindi, Peshawar",
    "Asia/Dhaka": "Chittagong",
    "Asia/Kathmandu": "Pokhara",
    "Asia/Colombo": "Kandy",
    "Asia/Shanghai": "Beijing=Pekín=Peking, Guangzhou=Cantón, Shenzhen, Chengdu, Chongqing, Tianjin, Wuhan, "
    "Hangzhou, Nanjing=Nankín, Xi'an, Harbin",
    "Asia/Hong_Kong": "Kowloon",
    "Asia/Taipei": "Kaohsiung, Taichung",
    "Asia/Tokyo": "Osaka, Kyoto=Kioto, Yokohama, Nagoya, Sapporo, Kobe, Fukuoka, Hiroshima",
    "Asia/Seoul": "Busan, Incheon, Daegu",
    "Asia/Manila": "Quezon City=Ciudad Quezón, Cebu=Cebú, Davao",
    "Asia/Jakarta": "Surabaya, Bandung, Medan, Yogyakarta",
    "Asia/Makassar": "Bali, Denpasar",
    "Asia/Kuala_Lumpur": "George Town, Penang, Johor Bahru",
    "Asia/Bangkok": "Chiang Mai, Phuket",
    "Asia/Ho_Chi_Minh": "Hanoi=Hanói, Saigon=Saigón, Da Nang",
    "Asia/Dubai": "Abu Dhabi=Abu Dabi, Sharjah",
    "Asia/Riyadh": "Jeddah=Yeda, Mecca=La Meca, Medina",
    "Asia/Tehran": "Mashhad, Isfahan=Isfahán, Shiraz",
    "Asia/Baghdad": "Basra=Basora, Mosul, Erbil",
    "Asia/Jerusalem": "Tel Aviv, Haifa",
    "Asia/Damascus": "Aleppo=Alepo",
    "Asia/Almaty": "Astana",
    # Africa
    "Africa/Cairo": "Alexandria=Alejandría, Giza=Guiza",
    "Africa/Lagos": "Abuja, Kano, Ibadan",
    "Africa/Accra": "Kumasi",
    "Africa/Nairobi": "Mombasa",
    "Africa/Johannesburg": "Cape Town=Ciudad del Cabo, Durban, Pretoria, Port Elizabeth=Gqeberha",
    "Africa/Casablanca": "Rabat, Marrakesh=Marrakech, Fes=Fez, Tangier=Tánger, Agadir",
    "Africa/Algiers": "Oran=Orán",
    "Africa/Ceuta": "Melilla",
    "Africa/Abidjan": "Yamoussoukro=Yamusukro",
    "Africa/Dar_es_Salaam": "Dodoma, Zanzibar=Zanzíbar",
    "Africa/Harare": "Bulawayo",
    "Africa/Malabo": "Bata",
    # North America
    "America/New_York": "Boston, Philadelphia=Filadelfia, Washington, Miami, Atlanta, Orlando, Tampa, "
    "Charlotte, Pittsburgh, Baltimore, Cleveland, Columbus, Cincinnati, Buffalo, Jacksonville, Raleigh, "
    "Brooklyn, Newark, Hartford, Providence, Richmond, Savannah",
    "America/Detroit": "Grand Rapids, Ann Arbor",
    "America/Indiana/Indianapolis": "Fort Wayne",
    "America/Chicago": "Houston, Dallas, San Antonio, Austin, New Orleans=Nueva Orleans, Minneapolis, "
    "Milwaukee, St. Louis=Saint Louis, Kansas City, Memphis, Nashville, Oklahoma City, "
    "Omaha, Tulsa, Fort Worth, Des Moines, Birmingham",
    "America/Denver": "Salt Lake City, Albuquerque, El Paso, Colorado Springs, Santa Fe, Boulder",
    "America/Phoenix": "Tucson, Mesa, Scottsdale",
    "America/Los_Angeles": "San Francisco, San Diego, Seattle, Portland, Las Vegas, San Jose=San José, "
    "Sacramento, Oakland, Fresno, Long Beach, Reno, Spokane",
    "America/Anchorage": "Fairbanks",
    "Pacific/Honolulu": "Hawaii=Hawái, Hilo",
    "America/Toronto": "Montreal=Montréal, Ottawa, Quebec City=Quebec=Québec, Hamilton, London, Mississauga",
    "America/Winnipeg": "Brandon",
    "America/Edmonton": "Calgary",
    "America/Regina": "Saskatoon",
    "America/Vancouver": "Victoria, Surrey",
    "America/Halifax": "Charlottetown",
    "America/Mexico_City": "Guadalajara, Puebla, Leon=León, Queretaro=Querétaro, Toluca, Acapulco, Oaxaca, "
    "Morelia, Veracruz, San Luis Potosi=San Luis Potosí, Aguascalientes, Cuernavaca, Xalapa",
    "America/Monterrey": "Saltillo, Durango",
    "America/Merida": "Campeche",
    "America/Tijuana": "Mexicali, Ensenada",
    "America/Hermosillo": "Ciudad Obregon=Ciudad Obregón",
    "America/Mazatlan": "Culiacan=Culiacán, La Paz",
    "America/Cancun": "Playa del Carmen, Chetumal",
    # Central America and the Caribbean
    "America/Guatemala": "Quetzaltenango",
    "America/Tegucigalpa": "San Pedro Sula",
    "America/Managua": "Leon=León",
    "America/Costa_Rica": "San Jose=San José, Alajuela",
    "America/Panama": "Panama City=Ciudad de Panamá, Colon=Colón",
    "America/Havana": "Santiago de Cuba, Camaguey=Camagüey",
    "America/Santo_Domingo": "Santiago de los Caballeros, Punta Cana",
    "America/Puerto_Rico": "San Juan, Ponce",
    "America/Jamaica": "Kingston",
    # South America
    "America/Bogota": "Medellin=Medellín, Cali, Barranquilla, Cartagena, Bucaramanga",
    "America/Caracas": "Maracaibo, Valencia, Barquisimeto, Barcelona, Merida=Mérida",
    "America/Guayaquil": "Quito, Cuenca",
    "America/Lima": "Arequipa, Trujillo, Cusco=Cuzco",
    "America/La_Paz": "Santa Cruz de la Sierra, Cochabamba, Sucre",
    "America/Santiago": "Valparaiso=Valparaíso, Concepcion=Concepción, Antofagasta",
    "America/Asuncion": "Ciudad del Este",
    "America/Montevideo": "Punta del Este, Salto",
    "America/Argentina/Buenos_Aires": "La Plata, Mar del Plata, Bahia Blanca=Bahía Blanca",
    "America/Argentina/Cordoba": "Rosario, Santa Fe, Corrientes, Resistencia",
    "America/Argentina/Salta": "Neuquen=Neuquén, Bariloche",
    "America/Sao_Paulo": "Rio de Janeiro=Río de Janeiro, Brasilia, Belo Horizonte, Curitiba, Porto Alegre, "
    "Florianopolis=Florianópolis, Campinas, Goiania=Goiânia, Vitoria=Vitória",
    "America/Bahia": "Salvador",
    "America/Fortaleza": "Natal, Sao Luis=São Luís",
    # Oceania
    "Australia/Sydney": "Canberra, Newcastle, Wollongong",
    "Australia/Melbourne": "Geelong",
    "Australia/Brisbane": "Gold Coast, Cairns, Townsville",
    "Australia/Darwin": "Alice Springs",
    "Pacific/Auckland": "Wellington, Christchurch, Dunedin, Hamilton",
    "Pacific/Apia": "Samoa",
}
"""A zone → its other cities, separated by commas."""
