"""Reporting and moderating, once for the whole house: who may, what is waiting, and the verbs report, hide, show and keep."""
