"""The tracker as a WSGI application, for gunicorn."""
import os

from roundup.cgi.wsgi_handler import RequestDispatcher

application = RequestDispatcher(os.path.join(os.environ["PEER_HOME"], "tracker"))
