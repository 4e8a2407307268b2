"""Blogs for one team: a shared post with a cover and a picture in its text, a series, a co-author, and a draft."""

from __future__ import annotations

from io import BytesIO

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from tests.contracts.plants import Ground, Planted, plant


def _picture() -> SimpleUploadedFile:
    out = BytesIO()
    Image.new("RGB", (120, 80), "teal").save(out, "PNG")
    return SimpleUploadedFile("foto.png", out.getvalue(), "image/png")


@plant
def blog_for_one_team(ground: Ground, planted: Planted) -> None:
    from cms.plugins.contributions import picture_add
    from community.blogs.models import BlogPost
    from community.blogs.services import post_write

    def write(stem: str, **how: object) -> BlogPost:
        post = BlogPost(
            title=planted.word(stem), body=f"<p>{planted.word('alinea')}</p>", audience=ground.team.token,
            cover_alt=planted.word("omslag"),
        )  # fmt: skip
        return post_write(post=post, user=ground.insider, cover=_picture(), **how)

    shared = write("blog", publish=True, series=planted.word("reeks"))
    draft = write("blogklad", moment=None)
    inside = picture_add(contribution=shared, user=ground.insider, upload=_picture(), alt=planted.word("tekstfoto"))
    shared.body += f'<figure><img src="{inside.file.url}" alt="{inside.alt}"></figure>'
    post_write(post=shared, user=ground.insider, publish=True)
    for post in (shared, draft):
        planted.fill("blogs", pk=post.pk)
        planted.urls |= {post.get_absolute_url(), post.cover.file.url, post.cover.small.url}
    planted.urls |= {inside.file.url, inside.small.url, shared.series.get_absolute_url()}
    planted.fill("blogs:series", pk=shared.series_id)
    planted.fill("blogs", username=ground.insider.username)
    for url in (shared.cover.file.url, inside.small.url):
        planted.fill("media", path=url.removeprefix("/media/"))


@plant
def a_closed_conversation_to_sum_up_and_a_feed(ground: Ground, planted: Planted) -> None:
    """Colleagues spoke under closed news, and somebody made a blog of it. The secret link is an outsider's: it shows nothing closed."""
    from cms.core.feeds import feed_key_renew
    from community.blogs.services import post_write
    from community.blogs.threads import summary_begin, thread_or_404
    from pages.models import NewsPage

    news = NewsPage.objects.filter(audience=ground.team.token).order_by("pk").first()
    target, replies = thread_or_404(ground.insider, "pages.newspage", news.pk)
    post = summary_begin(user=ground.insider, target=target, replies=replies)
    post.title = planted.word("samenvatting")
    post_write(post=post, user=ground.insider, publish=True)
    planted.fill("blogs", kind="pages.newspage", pk=news.pk)
    planted.fill("blogs", pk=post.pk)
    planted.urls |= {post.get_absolute_url(), f"/nl/community/blogs/from/pages.newspage/{news.pk}/"}
    planted.fill("feed", query=f"?secret={feed_key_renew(user=ground.outsiders[0])}", key="blogs")
