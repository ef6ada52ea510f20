### Lo que el bot recuerda de una persona no dice nada por sí mismo, por ahora.
