"""Fills an empty store with an invented queue, and prints the address of one ticket's page."""
from urllib.parse import urlencode

import django

django.setup()

from helpdesk.models import FollowUp, Queue, Ticket  # noqa: E402

PLACES = [
    "De Hooimijt", "De Kiekendief", "’t Klompenpad", "De Oeverzwaluw", "De Steltloper", "De Sterrenwacht",
    "De Tolbrug", "De Vlierhof", "De Windroos", "De Wolkenfabriek", "De Zandloper", "Het Zonnewiel",
]
EMAIL = "ouder@voorbeeld.example"


def queue(number: int, title: str) -> Queue:
    return Queue.objects.create(title=title, slug=f"place-{number}", allow_public_submission=True)


def ticket(place: Queue, number: int) -> Ticket:
    made = Ticket.objects.create(
        queue=place,
        title=f"Bel van de voordeur ({number})",
        description="De bel van de voordeur doet het niet en wij stonden lang buiten.",
        submitter_email=EMAIL,
        priority=3,
    )
    for comment in ["Ik kom er vandaag bij u op terug.", "De monteur komt morgen om negen uur."]:
        FollowUp.objects.create(ticket=made, title="Reactie", comment=comment, public=True)
    return made


queues = [queue(number, title) for number, title in enumerate(PLACES)]
tickets = [ticket(queues[number % len(queues)], number) for number in range(60)]
shown = tickets[6]
print("/view/?" + urlencode({"ticket": shown.ticket_for_url, "email": EMAIL, "key": shown.secret_key}))
