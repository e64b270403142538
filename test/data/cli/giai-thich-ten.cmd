explain 'số-nguyên'
