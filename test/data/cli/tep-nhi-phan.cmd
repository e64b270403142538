kiem-tra {tmp}/a.docx {tmp}/b.xlsx {tmp}/c.pdf {tmp}/d.bin
file a.docx PK\u0003\u0004aaaaword/document.xml
file b.xlsx PK\u0003\u0004aaaaxl/workbook.xml
file c.pdf %PDF-1.7
file d.bin a\u0000b\u0001\u0002\u0000\u0000
