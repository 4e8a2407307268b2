"""What makes the Elasticsearch client speak to OpenSearch."""

from typing import Any

from elastic_transport import HttpHeaders, Urllib3HttpNode


class OpenSearchNode(Urllib3HttpNode):
    """Sends plain JSON media types, because OpenSearch answers Elastic's own with 406, and adds the product header that
    the client looks for in answers."""

    def perform_request(  # type: ignore[override]
        self,
        method: str,
        target: str,
        body: bytes | None = None,
        headers: HttpHeaders | None = None,
        **options: Any,
    ) -> Any:
        if headers:
            headers = headers.copy()
            for name in ("accept", "content-type"):
                value = headers.get(name) or ""
                if "vnd.elasticsearch+" in value:
                    headers[name] = value.replace("vnd.elasticsearch+", "").split(";")[0]
        response = super().perform_request(method, target, body=body, headers=headers, **options)
        response.meta.headers.setdefault("x-elastic-product", "Elasticsearch")
        return response
