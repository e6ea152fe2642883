-- As what one stands behind a recommendation: who wrote it decides, who only supports it does not.
alter table recommendation_proponent add column role text not null default 'PROPONENT';
