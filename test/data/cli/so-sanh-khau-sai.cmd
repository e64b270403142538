so-sanh so-sanh/nam-2020.yaml --khau tin_bap
