### Lo que dicen los registros diarios. Breve y amable; la persona primero. Nunca una palabra sobre quién no respondió.
