kiem-tra so-sanh --format short
