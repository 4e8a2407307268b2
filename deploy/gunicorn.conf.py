"""gunicorn, configured by the environment. `gunicorn --config deploy/gunicorn.conf.py cms.wsgi:application`"""

import gc
import multiprocessing
import os

bind = os.environ.get("BIND", "127.0.0.1:8000")
workers = int(os.environ.get("WEB_CONCURRENCY", "0")) or multiprocessing.cpu_count() + 1
threads = int(os.environ.get("WEB_THREADS", "4"))  # a slow answer of the sign-on server holds a thread, not a worker
worker_class = "gthread"
worker_tmp_dir = "/dev/shm" if os.path.isdir("/dev/shm") else None  # noqa: S108, PTH112  heartbeat in memory
preload_app = False  # each worker opens its own search index and database connections
timeout = 60
graceful_timeout = 30
keepalive = 75  # longer than nginx keeps its connections
max_requests = 20_000  # a new worker has an empty memory: its first pages take three times as long
max_requests_jitter = 4_000
forwarded_allow_ips = os.environ.get("FORWARDED_ALLOW_IPS", "127.0.0.1,::1")
accesslog = None if os.environ.get("ACCESS_LOG", "1") == "0" else "-"
# The path without what follows the question mark: nobody keeps who searched for what.
access_log_format = '%({x-forwarded-for}i)s "%(m)s %(U)s %(H)s" %(s)s %(b)s %(M)sms'


def post_worker_init(worker: object) -> None:
    """What was loaded at start stays for good: keep the garbage collector from walking through it again and again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)
