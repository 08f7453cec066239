filedesc://old.arc 0.0.0.0 20050904101500 text/plain 69
1 0 Example
URL IP-address Archive-date Content-type Archive-length


http://news.example.com/old 192.0.2.1 20050904101500 text/html 92
HTTP/1.1 200 OK
Content-Type: text/html

<html><body><p>An old capture.</p></body></html>
