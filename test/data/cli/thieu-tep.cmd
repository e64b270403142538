lap
