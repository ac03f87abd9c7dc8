"""The screens of own records: the page that makes one, the questions about a request, the card on Today."""
