mau kiem-tra a.docx --ghi-chu ./a.docx
