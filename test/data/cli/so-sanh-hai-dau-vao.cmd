so-sanh - -
