"""The addresses below a page: confirm, print, versions, inbox. They go through the same door as the page itself, so who may
not see the page gets a 404 for all of them."""

from wagtail.contrib.routable_page.models import RoutablePageMixin
from wagtail.contrib.routable_page.models import path as route


class ProtocolRoutes(RoutablePageMixin):
    """confirm/ (POST), print/, versions/<n>/ (what it said before), confirmations/ (who did and who did not)."""

    @route("")
    def read(self, request):
        return self.render(request)

    @route("confirm/", name="confirm")
    def confirm(self, request):
        from pages.views import protocols

        return protocols.confirm(request, self)

    @route("print/", name="print")
    def print_view(self, request):
        from pages.views import protocols

        return protocols.print_view(request, self)

    @route("versions/<int:number>/", name="version")
    def version_view(self, request, number):
        from pages.views import protocols

        return protocols.version(request, self, number)

    @route("confirmations/", name="confirmations")
    def confirmations(self, request):
        from pages.views import protocols

        return protocols.confirmations(request, self)


class FormIndexRoutes(RoutablePageMixin):
    """inbox/ for handlers, mine/ for what I sent in."""

    @route("")
    def overview(self, request):
        return self.render(request)

    @route("inbox/", name="inbox")
    def inbox(self, request):
        from pages.views import inbox

        return inbox.all_forms(request, self)

    @route("mine/", name="mine")
    def mine(self, request):
        from pages.views import forms

        return forms.mine(request, self)


class FormRoutes(RoutablePageMixin):
    """sent/<reference>/ (what happens now), files/<id>/, inbox/ with a page for each form sent in, inbox/export/."""

    @route("")
    def fill_in(self, request):
        from pages.views import forms

        return forms.fill_in(request, self)

    @route("sent/<str:reference>/", name="sent")
    def sent(self, request, reference):
        from pages.views import forms

        return forms.sent(request, self, reference)

    @route("files/<int:pk>/", name="file")
    def file(self, request, pk):
        from pages.views import forms

        return forms.file(request, self, pk)

    @route("inbox/", name="inbox")
    def inbox(self, request):
        from pages.views import inbox

        return inbox.form_inbox(request, self)

    @route("inbox/export/", name="export")
    def export(self, request):
        from pages.views import inbox

        return inbox.export(request, self)

    @route("inbox/<int:pk>/", name="submission")
    def submission(self, request, pk):
        from pages.views import inbox

        return inbox.submission(request, self, pk)
