so-sanh so-sanh/nam-2020.yaml --tat-ca --khau 'Tin báo' --format short
