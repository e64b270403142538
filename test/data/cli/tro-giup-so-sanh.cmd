so-sanh --help
