practice-command-name = practise
practice-thanks = Thank you, { $words }
practice-over = That is over
