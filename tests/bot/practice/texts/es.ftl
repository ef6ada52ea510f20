practice-command-name = practicar
practice-thanks = Gracias, { $words }
practice-over = Eso ya pasó
